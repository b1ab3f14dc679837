// tjcc report KIND: makes a report from the plan and its updates alone; --verify FILE checks an existing one.
import type { PlanCommand } from '../shared/command';
import { optionValue } from '../shared/options';
import { makeReport } from './make';
import { recipeOf } from './recipe';
import { verify } from './verify';

export const run: PlanCommand = async (request) => {
  const file = optionValue(request, 'verify');
  if (file !== undefined) return verify(request, file);
  return makeReport(recipeOf(request), request.loaded, request);
};
