import { pause } from './stage.js';

export type Answer = Record<string, unknown> & { __typename: string };

/** Asks until it is answered: what somebody does whose browser says "try again". */
export class Talk {
  /** How many requests wait for an answer. */
  inFlight = 0;

  constructor(private readonly url: () => string) {}

  /** Sends until it is answered, always with the same key. A refusal is a fault: nothing here gives a reason for one. */
  async insist(cookie: string, query: string, input: unknown): Promise<Answer> {
    for (;;) {
      const answer = await this.once(cookie, query, input);
      if (answer?.__typename === 'Refusal') throw new Error(`Refused: ${JSON.stringify({ query, input, answer })}`);
      if (answer) return answer;
      await pause(20);
    }
  }

  /** Undefined: no answer, or one that says to try again. */
  async once(cookie: string, query: string, input: unknown): Promise<Answer | undefined> {
    this.inFlight += 1;
    try {
      const headers = { 'content-type': 'application/json', cookie: `lidzgaita=${cookie}` };
      const response = await fetch(`${this.url()}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }), signal: AbortSignal.timeout(10_000) });
      const { data, errors } = (await response.json()) as { data?: { answer: Answer }; errors?: { extensions: { code: string } }[] };
      if (errors?.some(({ extensions }) => extensions.code !== 'BUSY')) throw new Fault(JSON.stringify({ query, input, errors }));
      return data?.answer;
    } catch (error) {
      if (error instanceof Fault) throw error;
      return undefined;
    } finally {
      this.inFlight -= 1;
    }
  }
}

class Fault extends Error {}
