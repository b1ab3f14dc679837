// What somebody meant who wrote a date the Chinese way: 2018年6月30日, 2018.6.30, 2018/6/30, 2018年第二季度, 2018年底.
import { isDay, isPeriod, lastDayOfMonth, periodDays } from './day';

const chineseDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[－—–]/g, '-');
const two = (part: string): string => part.padStart(2, '0');
const quarters: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };

/** A period in our own form, or undefined where the text gives no hint. Impossible days become the month's last. */
export function suggestPeriod(written: string): string | undefined {
  const text = chineseDigits(written).replace(/[“”"'\s]/g, '');
  const [, year, middle, day] = /^(\d{4})[-年./](\d{1,2})(?:[-月./](\d{1,2})[日号]?)?月?$/.exec(text) ?? [];
  if (year && middle) {
    const month = Number(middle);
    if (month < 1 || month > 12) return undefined;
    if (!day) return `${year}-${two(middle)}`;
    const wanted = `${year}-${two(middle)}-${two(day)}`;
    return isDay(wanted) ? wanted : lastDayOfMonth(Number(year), month);
  }
  const [, quarterYear, quarter = ''] = /^(\d{4})年?-?(?:第?([一二三四1-4])季度?|[Qq]([1-4]))$/.exec(text) ?? [];
  const number = quarters[quarter] ?? (quarter || text.at(-1));
  if (quarterYear) return `${quarterYear}-Q${number}`;
  const [, plainYear] = /^(\d{4})(?:年底?|年末)?$/.exec(text) ?? [];
  return plainYear;
}

/** A period as a single day, where only a day will do. */
export function periodText(period: string, form: 'day' | 'period'): string {
  return form === 'day' && isPeriod(period) ? periodDays(period).last : period;
}
