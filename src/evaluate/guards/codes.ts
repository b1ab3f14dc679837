// The codes of what a check finds. They are not about files, as the codes of problems are.
import { type GuardCode, guardCodes } from './guard';

export const deadlineCodes = ['deadline/overdue', 'deadline/due-soon', 'deadline/waived'] as const;
export type GateCode = (typeof deadlineCodes)[number] | GuardCode;
export const gateCodes: readonly GateCode[] = [...deadlineCodes, ...guardCodes];
