// Days and periods in words.

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const dayText = (day: string): string =>
  `${+day.slice(8, 10)} ${months[+day.slice(5, 7) - 1]} ${day.slice(0, 4)}`;
const ordinals = ['first', 'second', 'third', 'fourth'];
export function periodText(period: string): string {
  if (period.length === 4) return period;
  if (period.includes('Q')) return `the ${ordinals[Number(period.at(-1)) - 1]} quarter of ${period.slice(0, 4)}`;
  return `${months[+period.slice(5, 7) - 1]} ${period.slice(0, 4)}`;
}
