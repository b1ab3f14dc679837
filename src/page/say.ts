// The messages, and the language for titles from the plan.
import type { Messages } from '../messages/index';
import type { Language } from '../model/describe';

export interface Say {
  readonly messages: Messages;
  readonly language: Language;
}
