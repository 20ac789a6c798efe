import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Runs a request's work so that errors and log lines can name it. */
export const withRequestId = (id: string, work: () => void): void => current.run(id, work);

export const currentRequestId = (): string => current.getStore() ?? '-';
