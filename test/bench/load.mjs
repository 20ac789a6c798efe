// Load generator, in a process of its own: runs one window per message and sends back every latency.
import autocannon from 'autocannon';

process.on('message', ({ url, clients, seconds, amount, requests, begins }) => {
  const latencies = [];
  let at;
  const tracker = autocannon(
    { url, connections: clients, ...(amount ? { amount } : { duration: seconds }), requests, timeout: 20, verifyBody: (body) => body.startsWith(begins) },
    (error, result) => {
      const wrong = error ? String(error) : result.errors + result.timeouts + result.non2xx + result.mismatches;
      process.send({ latencies, wrong, seconds: (performance.now() - at) / 1000 });
    },
  );
  at = performance.now();
  tracker.on('response', (_client, _status, _bytes, ms) => latencies.push(ms));
});
process.on('disconnect', () => process.exit(0));
