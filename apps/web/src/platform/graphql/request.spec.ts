import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServerInfoDocument } from '../../generated/graphql';
import { connection, reportReached } from '../connection';
import { confirmation } from '../session/confirmation';
import { finishReauthentication, reauthentication, setKnownViewer } from '../session/reauthentication';
import { NetworkFault, ServerFault } from './faults';
import { request } from './request';

const fetching = vi.fn<typeof fetch>();
const data = { serverInfo: { demo: true, version: '1' } };
const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const signedOut = () => answer({ errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] });
const ask = () => request(ServerInfoDocument, {});

beforeEach(() => {
  fetching.mockReset();
  vi.stubGlobal('fetch', fetching);
});
afterEach(() => {
  reportReached();
  setKnownViewer(undefined);
});

describe('request', () => {
  it('sends the operation with the header that a foreign page cannot set', async () => {
    fetching.mockResolvedValueOnce(answer({ data }));
    expect(await ask()).toEqual(data);
    const [path, options] = fetching.mock.calls[0] ?? [];
    expect([path, options?.headers]).toEqual(['/graphql', expect.objectContaining({ 'x-lidzgaita': '1' })]);
    expect(JSON.parse(String(options?.body))).toMatchObject({ documentId: expect.stringMatching(/^sha256:/) });
  });

  it('waits for the same person to sign in again, and then sends once more', async () => {
    setKnownViewer('anna');
    fetching.mockResolvedValueOnce(signedOut()).mockResolvedValueOnce(answer({ data }));
    const asked = ask();
    await vi.waitFor(() => expect(reauthentication.isNeeded()).toBe(true));
    finishReauthentication('anna');
    expect(await asked).toEqual(data);
    expect(reauthentication.isNeeded()).toBe(false);
  });

  it.each([
    ['another person signs in', 'berta'],
    ['the person gives up', undefined],
  ])('sends nothing more when %s', async (_, who) => {
    setKnownViewer('anna');
    fetching.mockResolvedValueOnce(signedOut());
    const asked = ask();
    await vi.waitFor(() => expect(reauthentication.isNeeded()).toBe(true));
    finishReauthentication(who);
    await expect(asked).rejects.toThrow(ServerFault);
    expect(fetching).toHaveBeenCalledTimes(1);
  });

  it('does not ask anybody who was never signed in', async () => {
    fetching.mockResolvedValueOnce(signedOut());
    await expect(ask()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  const stepUp = () => answer({ data: { certify: { __typename: 'Refusal', code: 'step-up-needed' } } });

  it('waits for the password where it is asked for, and then sends the very same write once more', async () => {
    fetching.mockResolvedValueOnce(stepUp()).mockResolvedValueOnce(answer({ data }));
    const asked = ask();
    await vi.waitFor(() => expect(confirmation.isNeeded()).toBe(true));
    confirmation.finish(true);
    expect(await asked).toEqual(data);
    const [first, second] = fetching.mock.calls;
    expect(second?.[1]?.body).toBe(first?.[1]?.body);
  });

  it('gives the refusal to whoever does not type the password, and sends nothing more', async () => {
    fetching.mockResolvedValueOnce(stepUp());
    const asked = ask();
    await vi.waitFor(() => expect(confirmation.isNeeded()).toBe(true));
    confirmation.finish(false);
    expect(await asked).toEqual({ certify: { __typename: 'Refusal', code: 'step-up-needed' } });
    expect(fetching).toHaveBeenCalledTimes(1);
  });

  it('tells no answer from a bad one', async () => {
    fetching.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(ask()).rejects.toThrow(NetworkFault);
    expect(connection.get()).toBe(false);
    fetching.mockResolvedValueOnce(answer('bad gateway', 502));
    await expect(ask()).rejects.toThrow(NetworkFault);
    const fault = { errors: [{ message: '', extensions: { code: 'INTERNAL', requestId: 'r-7' } }] };
    fetching.mockResolvedValueOnce(answer(fault));
    await expect(ask()).rejects.toMatchObject({ code: 'INTERNAL', requestId: 'r-7' });
    expect(connection.get()).toBe(true);
  });
});
