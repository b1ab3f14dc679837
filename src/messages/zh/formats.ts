// What each format for other tools is for.
import type { ExportFormat, FindingFormat } from '../../render/formats';

/** What a format is for. */
export const formats: Readonly<Record<FindingFormat | ExportFormat, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  sarif: '代码扫描',
  junit: '测试报告',
  rdjson: 'reviewdog',
  ics: '日历',
  csv: '表格',
  ndjson: '每行一条的 JSON',
  mermaid: '时序图和结对图',
  sqlite: '数据库',
};
