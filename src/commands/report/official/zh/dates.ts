// Days and periods as official papers write them: no leading zeros, all four digits of the year (GB/T 9704-2012, 7.3.5.4).

const quarters = ['一', '二', '三', '四'];
export const dayText = (day: string): string => `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8, 10)}日`;
export function periodText(period: string): string {
  if (period.length === 4) return `${period}年`;
  if (period.includes('Q')) return `${period.slice(0, 4)}年第${quarters[Number(period.at(-1)) - 1]}季度`;
  return `${period.slice(0, 4)}年${+period.slice(5, 7)}月`;
}
