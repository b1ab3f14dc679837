// Why a returned ledger is not read at all, and what to do.
import type { Params } from '../../problem';

/**
 * The sentences for a reason why a file was refused; an unknown reason as it is. `detail` is a system error code or a
 * plan number.
 */
export const unreadable = (reason: Params[string] | undefined, detail: Params[string] | undefined): string =>
  ({
    unreadable: detail === 'ENOENT' ? '没有这个文件。' : `打不开（${detail}）。`,
    empty: '文件是空的（0 字节）。请重新取一次文件。',
    'old-xls': '这是老的 .xls 格式。请在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”。',
    encrypted: '文件加了密码。请打开后去掉密码，再保存。',
    ods: '这是 .ods 格式。请打开后另存为 .xlsx。',
    text: '这不是 Excel 工作簿，只是改了名字的文本（CSV、网页之类）。请交回 tjcc report ledger 导出的那份 .xlsx。',
    'not-a-workbook': '这不是 .xlsx 工作簿。请交回 tjcc report ledger 导出的那份 .xlsx。',
    'too-large': '文件太大（上限：文件 10 MB，展开后 50 MB）。请删去图片和别的表，只留台账。',
    'too-long': '表太大（上限 5000 行、200 列，合计 20 万格、12 MB 文字）。请删去台账以外的行列，只留台账。',
    entities: '文件里有文档类型声明（DOCTYPE），正常的工作簿没有，可能不安全。请向交来的人核实，重新导出再填。',
    damaged: '文件已损坏，读不出来。请用 Excel 或 WPS 打开并另存一次；打不开就重新导出再填。',
    'no-marks':
      '里面没有本工具导出时留下的记号：不是 tjcc report ledger 导出的，或被别的程序保存时丢掉了。请重新导出，把填好的内容粘贴过去。',
    'other-plan': `这是另一个方案（${detail || '没有写文号'}）的台账，没有读。`,
    'other-version': '它是另一版本的 tjcc 导出的，记号认不出来。请重新导出，把填好的内容粘贴过去。',
    'no-table': '各张表里都没有台账的表头（编号、任务等）。请不要改动表头那一行。',
  })[String(reason)] ?? String(reason);
