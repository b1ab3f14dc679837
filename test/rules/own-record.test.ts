// Our own plan, with everything recorded in it, breaks no rule.
import { expect, it } from 'vitest';
import { loadOnce, ownPlan, sourcesOf } from '../run-tool';

it('our own record breaks none of these rules', async () => {
  const { problems } = await loadOnce(sourcesOf(ownPlan));
  expect(problems).toEqual([]);
});
