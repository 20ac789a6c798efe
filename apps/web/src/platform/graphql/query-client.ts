import { onlineManager, QueryClient } from '@tanstack/react-query';
import { connection } from '../connection';
import { NetworkFault } from './faults';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => error instanceof NetworkFault && failures < 5,
      retryDelay: (failures) => Math.min(1000 * 2 ** failures, 15_000),
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

// While the server cannot be reached, queries wait instead of failing, and go on by themselves afterwards.
onlineManager.setEventListener((setOnline) => connection.subscribe(() => setOnline(connection.get())));
