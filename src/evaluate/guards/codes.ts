// The codes of what `check` finds. Unlike problem codes, they are not about faults in files.
import { type GuardCode, guardCodes } from './guard';

export const deadlineCodes = ['deadline/overdue', 'deadline/due-soon', 'deadline/waived'] as const;
export type GateCode = (typeof deadlineCodes)[number] | GuardCode;
export const gateCodes: readonly GateCode[] = [...deadlineCodes, ...guardCodes];
