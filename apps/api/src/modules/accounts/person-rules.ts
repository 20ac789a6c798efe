import { LONGEST_PASSWORD } from '../../platform/sessions/passwords.js';
import type { AccountsRefusal } from './accounts.errors.js';

const SHORTEST_PASSWORD = 12;
/** What nobody sees: control and format characters (a name must not turn what follows around), separators of lines, half pairs. */
const CONTROL = /[\p{C}\p{Zl}\p{Zp}]/u;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

export const hasControl = (text: string): boolean => CONTROL.test(text);

export const isName = (text: string): boolean => text.length > 0 && text.length <= 100 && !hasControl(text);

/** Length first: the pattern takes long over a long text. */
export const isEmail = (email: string): boolean => email.length <= 254 && EMAIL.test(email) && !hasControl(email);

export const readEmail = (typed: string): string => typed.trim().toLowerCase();

/** Why this password is none; undefined when it is one. */
export function passwordFault(password: string): Extract<AccountsRefusal, 'password-too-short' | 'password-too-long'> | undefined {
  if (password.length < SHORTEST_PASSWORD) return 'password-too-short';
  return password.length > LONGEST_PASSWORD ? 'password-too-long' : undefined;
}
