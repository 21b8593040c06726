/** A Node as any other, in which files that run one after the other in a worker leave things for the next. */
import type { Environment } from 'vitest/runtime';

export type WorkerEnd = (work: () => Promise<void>) => void;

const environment: Environment = {
  name: 'a worker with an end',
  viteEnvironment: 'ssr',
  setup: (global) => {
    const works: (() => Promise<void>)[] = [];
    const atWorkerEnd: WorkerEnd = (work) => works.push(work);
    Object.assign(global, { atWorkerEnd });
    return {
      teardown: async () => {
        for (const work of works.reverse()) await work();
      },
    };
  },
};

export default environment;
