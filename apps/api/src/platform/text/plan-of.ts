import { createHash } from 'node:crypto';

/** Stands for what a preview showed: what is done later is exactly that, or refused. */
export const planOf = (...shown: unknown[]): string => createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);
