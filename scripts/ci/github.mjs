// Writes one comment on a pull request through GitHub's API; a hidden marker identifies it for later runs.
const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY = '', TJCC_TOKEN = '' } = process.env;
const issues = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues`;
const pageLength = 100;

/** Creates or updates the comment that begins with the marker. Resolves to its URL; throws with GitHub's message. */
export async function keepComment(number, marker, body) {
  const known = await find(number, marker);
  const { html_url: address } = known
    ? await send('PATCH', `${issues}/comments/${known.id}`, { body })
    : await send('POST', `${issues}/${number}/comments`, { body });
  return address ?? '';
}

/** Looks only for comments by bots: a person's comment could be edited by its author afterwards. */
async function find(number, marker) {
  for (let page = 1; ; page += 1) {
    const comments = await send('GET', `${issues}/${number}/comments?per_page=${pageLength}&page=${page}`);
    const known = comments.find(({ body, user }) => body?.startsWith(marker) && user?.type === 'Bot');
    if (known || comments.length < pageLength) return known;
  }
}

async function send(method, address, content) {
  const answer = await fetch(address, {
    method,
    headers: {
      Accept: 'application/vnd.github+json',
      Authorization: `Bearer ${TJCC_TOKEN}`,
      'Content-Type': 'application/json',
      'User-Agent': 'tjcc',
      'X-GitHub-Api-Version': '2022-11-28',
    },
    ...(content && { body: JSON.stringify(content) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (answer.ok) return answer.json();
  const { message = '' } = await answer.json().catch(() => ({}));
  const hint = answer.status === 403 ? ' (permissions: pull-requests: write)' : '';
  throw new Error(`HTTP ${answer.status} ${message}${hint}`);
}
