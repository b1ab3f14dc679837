// The table of languages. Chinese is the default and gives the type, which English must satisfy.
import type { Messages } from './zh/index';

export type { Messages };
export type Language = 'zh' | 'en';
export const languages: readonly Language[] = ['zh', 'en'];

export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en/index')).en : (await import('./zh/index')).zh;
}
