// A dashboard as the body of a document: a head, a table of contents, its sections, and every record to be opened.
import type { Dashboard, DashboardRecord, RecordGroup } from '../../dashboard/shape';
import { blocks } from './blocks';
import { emptyMarkup, html, json, type Markup, markupLines } from './markup';
import { type HtmlContext, inlineHtml, spoken } from './text';

/** The headings inside of a record stand below those of its kind. */
const inRecord = 2;

export function dashboardBody(dashboard: Dashboard, language: HtmlContext['language']): Markup {
  const { title, aside, about, notices, sections, records, origin, words } = dashboard;
  const ids = new Set(records.groups.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const place: HtmlContext = { ids, depth: 0, language };
  const contents = [...sections, { id: 'records', title: records.title }, { id: 'origin', title: origin.title }];
  return html`<a class="skip" href="#content">${words.skip}</a>
<header><div><h1>${title}</h1><p class="muted">${about}</p></div><p class="day">${aside}</p></header>
<div class="frame">
<nav aria-label="${words.contents}"><ul>
${markupLines(contents.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`))}</ul></nav>
<main id="content">
${blocks(notices, place)}
${sections.map(
  (
    section,
  ) => html`<section id="${section.id}" class="part" aria-labelledby="title-${section.id}"><h2 id="title-${section.id}">${section.title}</h2>
${blocks(section.blocks, place)}</section>
`,
)}${recordsSection(dashboard, place)}
<section id="origin" class="part" aria-labelledby="title-origin"><h2 id="title-origin">${origin.title}</h2>
${blocks(origin.blocks, place)}</section>
</main>
</div>
<script type="application/json" id="facets">${json(dashboard.facets)}</script>
`;
}

function recordsSection({ records, words }: Dashboard, place: HtmlContext): Markup {
  // What only a script can do is shown by the script.
  const search = html`<form id="search" role="search" hidden data-found="${words.found}" data-nothing="${words.nothing}">
<label for="query">${words.filter}</label>
<div class="row"><input id="query" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="${words.placeholder}" aria-describedby="hint found"><button type="button" id="clear">${words.clear}</button></div>
<p id="found" role="status"></p>
<p id="hint" class="muted">${words.hint}</p>
<p class="row"><button type="button" id="open-all">${words.openAll}</button><button type="button" id="close-all">${words.closeAll}</button></p>
</form>`;
  return html`<section id="records" class="part" aria-labelledby="title-records"><h2 id="title-records">${records.title}</h2>
<p>${records.lead}</p>
${search}
${records.groups.map((group) => kindBlock(group, words.share, place))}</section>`;
}

const kindBlock = ({ id, label, whole, count, entries }: RecordGroup, share: string, place: HtmlContext): Markup =>
  html`<div class="kind" id="${id}"><h3>${label} <span class="count" data-count="${count}" data-whole="${whole}">${count}</span></h3>
${markupLines(entries.map((entry) => record(entry, share, place)))}</div>
`;

/**
 * The id stands inside of what is opened: so a browser opens it for an address that ends in the id, also without a script
 * (HTML Living Standard, 4.11.1: the details are revealed that an element to be scrolled to stands in).
 */
function record(
  { id, title, light, state, blocks: own, why }: DashboardRecord,
  share: string,
  place: HtmlContext,
): Markup {
  const inside: HtmlContext = { ...place, depth: inRecord };
  const sign = light ? inlineHtml([light], place) : emptyMarkup;
  return html`<details class="record" data-id="${id}"><summary><span class="id">${id}</span><span class="title">${spoken(title, place)}</span><span class="state">${sign} ${spoken(state, place)}</span></summary>
<div class="body" id="${id}"><p class="share"><a href="#${id}">${share} #${id}</a></p>
${blocks(own, inside)}${why ? html`<details class="why"><summary>${why.title}</summary><div class="body">${blocks(why.blocks, inside)}</div></details>` : emptyMarkup}</div></details>`;
}
