// The shapes of the lights, drawn once and used everywhere: each is told from the others without its colour.
import { Markup } from './markup';

/** In a square of 16: a full disc, a half one, a ring, a dot, a tick. */
export const lightSigns = new Markup(`<svg class="unseen" aria-hidden="true"><defs>
<symbol id="sign-red" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5" fill="currentColor"/></symbol>
<symbol id="sign-yellow" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor"/></symbol>
<symbol id="sign-green" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/></symbol>
<symbol id="sign-grey" viewBox="0 0 16 16"><circle cx="8" cy="8" r="2.75" fill="currentColor"/></symbol>
<symbol id="sign-done" viewBox="0 0 16 16"><path d="M2.5 8.5 6.5 12.5 13.5 4" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></symbol>
</defs></svg>`);
