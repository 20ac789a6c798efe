import { startProduct } from '../product.js';

/** Before the first journey; what it returns runs after the last. Workers inherit the environment. */
export default async function start(): Promise<(() => Promise<void>) | undefined> {
  // Somebody who writes journeys may keep one product running between them.
  if (process.env['JOURNEYS_URL']) return undefined;
  const product = await startProduct();
  process.env['JOURNEYS_URL'] = product.url;
  process.env['JOURNEYS_DATA_DIR'] = product.dataDir;
  return product.stop;
}
