// A page as CSV: tables and fields keep their columns, all other text is a line in the first.
import { expect, it } from 'vitest';
import { renderCsv } from '../../src/render/csv';

it('every block is in its rows', async () => {
  const bytes = await renderCsv({
    blocks: [
      { type: 'heading', level: 1, text: '题', aside: '副' },
      { type: 'fields', rows: [['标', ['值', { text: '红', light: 'red' }]]] },
      {
        type: 'table',
        columns: [{ label: '甲' }, { label: '乙' }],
        rows: [
          ['1', ['2', '3']],
          ['4', ''],
        ],
      },
    ],
  });
  const lines = new TextDecoder().decode(bytes).replace('\ufeff', '').split(/\r?\n/);
  expect(lines).toEqual(['题', '副', '标,值红', '甲,乙', '1,23', '4,', '']);
});
