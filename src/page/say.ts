// What a report needs to speak: the messages and the language that titles are given in.
import type { Messages } from '../messages/index';
import type { Language } from '../model/describe';

export interface Say {
  readonly messages: Messages;
  readonly language: Language;
}
