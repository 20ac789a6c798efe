/** What the server says about a file. */
export type Compared =
  | { file: 'pdf'; same: boolean; seal: 'ours' | 'foreign' | 'broken' | 'missing' }
  | { file: 'json'; same: boolean; differences: { at: string; kind: 'changed' | 'added' | 'missing' }[] };

/** Why there is no answer. */
export type NotCompared = 'unreadable' | 'large' | 'limited' | 'failed';

const LARGEST = 1_048_576;
const REFUSALS: Record<number, NotCompared> = { 413: 'large', 415: 'unreadable', 429: 'limited' };

/** Has a file compared with what was signed; nothing of it is kept. */
export async function compareFile(code: string, file: Blob): Promise<Compared | NotCompared> {
  if (file.size > LARGEST) return 'large';
  try {
    const response = await fetch(`/api/verification/${code}/compare`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: await file.arrayBuffer(),
    });
    return response.ok ? ((await response.json()) as Compared) : (REFUSALS[response.status] ?? 'failed');
  } catch {
    return 'failed';
  }
}
