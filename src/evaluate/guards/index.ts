// Every guard, in the order of the questions that one would ask.
import { evidence } from './evidence';
import type { Guard } from './guard';
import { plannedDate } from './planned-date';
import { recordRemoved } from './record-removed';
import { textAlteredGuard } from './text-altered';
import { updateChanged } from './update-changed';

const guards: readonly Guard[] = [plannedDate, evidence, updateChanged, recordRemoved, textAlteredGuard];

export const askGuards: Guard = (comparison) => guards.flatMap((guard) => guard(comparison));
