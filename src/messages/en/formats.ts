// What each format for other tools is for, in English.
import type { formats as zhFormats } from '../zh/formats';

export const formats: typeof zhFormats = {
  github: 'GitHub',
  gitlab: 'GitLab',
  sarif: 'code scanning',
  junit: 'test reports',
  rdjson: 'reviewdog',
  ics: 'calendar',
  csv: 'table',
  ndjson: 'one JSON object a line',
  mermaid: 'timeline and pairings',
  sqlite: 'database',
};
