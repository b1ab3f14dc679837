// The drawings of a dashboard in HTML: headline numbers, pairings with their ties, and the stages of projects.
import { expect, it } from 'vitest';
import { figuresHtml, pairsHtml, stagesHtml } from '../../src/render/html/pictures';

const place = { ids: new Set(['P01']), depth: 0, language: 'zh' as const };
const sign = '<svg class="sign" aria-hidden="true"><use href="#sign-red"/></svg>';

it('a figure has its query, its light if any, its number and of how many', () => {
  const figure = { label: '逾期', value: 3, of: 9, query: 'is:overdue' };
  const { text } = figuresHtml({ type: 'figures', figures: [{ ...figure, light: 'red' }, figure] } as never);
  const numbers = '逾期</dt><dd><b>3</b><span class="of"> / 9</span></dd></div>\n';
  expect(text).toBe(
    `<dl class="figures">\n<div data-query="is:overdue"><dt><span class="light is-red">${sign}</span>${numbers}<div data-query="is:overdue"><dt>${numbers}</dl>`,
  );
});

it('a pairing has its units on both sides, each tied to its light', () => {
  const pair = { id: 'P01', left: ['甲', '乙'], right: ['丙'], light: 'red', state: 's' };
  const { text } = pairsHtml({ type: 'pairs', left: '津', right: '长', pairs: [pair] } as never, place);
  // Two rows at a quarter and three quarters of the height, one in the middle.
  expect([...text.matchAll(/<path d="([^"]*)"/g)].map(([, path]) => path)).toEqual([
    ...['M0 25.0C25 25.0 25 50 50 50', 'M0 75.0C25 75.0 25 50 50 50', 'M100 50.0C75 50.0 75 50 50 50'],
  ]);
  expect(text).toContain('<a class="id" href="#P01">P01</a>');
  expect(text).toContain(
    '<span class="unseen">津: </span><span>甲</span><span><span class="unseen">, </span>乙</span></span>',
  );
  expect(text).toContain('<span class="unseen">长: </span><span>丙</span></span><span class="state">s</span>');
  expect(text).toContain(`<span class="light is-red">${sign}</span>`);
});

it('a stage has its projects and since when, or says that it has none', () => {
  const project = { id: 'P01', title: '园', state: 's', since: '2018' };
  const stages = [
    { label: '一', count: 2, projects: [project, { ...project, id: 'P02', since: undefined }] },
    { label: '二', count: 0, projects: [] },
  ];
  const { text } = stagesHtml({ type: 'stages', stages, nobody: '无' } as never, place);
  const rest = ' <b>园</b><span class="state">s</span>';
  expect(text).toBe(
    `<div class="stages">\n<section><h3>一 <span class="count">2</span></h3><ul><li><a class="id" href="#P01">P01</a>${rest}<span class="state">2018</span></li><li><span class="id">P02</span>${rest}</li></ul></section>\n<section><h3>二 <span class="count">0</span></h3><p class="muted">无</p></section>\n</div>`,
  );
});
