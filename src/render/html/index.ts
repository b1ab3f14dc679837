// A page or a dashboard as one HTML file that asks nobody for anything: its style and its script stand in it, and its content
// security policy (W3C CSP Level 3) lets the browser use just these two and load nothing else.
import type { Dashboard } from '../../dashboard/shape';
import type { Page } from '../../page/page';
import { sha256Base64 } from '../../util/sha256';
import type { Layout } from '../layout';
import { blocks } from './blocks';
import { dashboardBody } from './dashboard';
import { script, style } from './generated/assets';
import { html, Markup } from './markup';
import { lightSigns } from './signs';

/** Of a page that is served: what tells it from its next state, and what it says where it hears nothing any more. */
interface Served {
  readonly version: string;
  readonly lost: string;
}

export const renderHtml = (page: Page | Dashboard, layout: Layout): Uint8Array =>
  writtenDocument(page, layout, undefined);

export const renderServed = (page: Page | Dashboard, layout: Layout, version: string, lost: string) => ({
  html: writtenDocument(page, layout, { version, lost }),
  policy: policyOf(true),
});

function writtenDocument(page: Page | Dashboard, layout: Layout, served: Served | undefined): Uint8Array {
  const body =
    'blocks' in page
      ? html`<main id="content" class="paper">${blocks(page.blocks, { ids: new Set(), depth: 0, language: layout.language })}</main>\n`
      : dashboardBody(page, layout.language);
  return new TextEncoder().encode(document(body, layout, served).text);
}

const document = (
  body: Markup,
  { title, language, day }: Layout,
  served: Served | undefined,
): Markup => html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"${served ? html` data-version="${served.version}"` : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(served !== undefined)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="tjcc">
<meta name="date" content="${day}">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body>
${lightSigns}
${served ? html`<p id="lost" class="notice is-red" role="alert" hidden>${served.lost}</p>\n` : ''}${body}<script>${new Markup(script)}</script>
</body>
</html>
`;

/**
 * Nothing but what is named; and no text can be made into markup or code by the script either (Trusted Types). A page that
 * is served may ask its own server whether something has changed.
 */
const policyOf = (isServed: boolean): string =>
  [
    "default-src 'none'",
    `style-src '${fingerprint(style)}'`,
    `script-src '${fingerprint(script)}'`,
    'img-src data:',
    ...(isServed ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

const fingerprint = (text: string): string => `sha256-${sha256Base64(text)}`;
