// tjcc report KIND: what people hand in, made from the plan and its updates alone; --verify FILE checks one.
import type { Command } from './command';
import { optionValue } from './recording-options';
import { makeReport } from './report-made';
import { recipeOf } from './report-recipe';
import { verify } from './report-verify';

export const run: Command = async (request) => {
  const file = optionValue(request, 'verify');
  if (file !== undefined) return verify(request, file);
  return makeReport(recipeOf(request), request.loaded, request);
};
