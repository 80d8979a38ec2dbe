import { functionsCore } from '../../../local/functions-host/core-module';

/**
 * Loads an app's entry afresh, as a new worker process would: jest keeps its own loader, which the host cannot reach, so the
 * worker's module is offered to that loader here. `requireEntry` must be a function that `require`s the entry.
 */
export async function loadIsolated<T>(requireEntry: () => T): Promise<T> {
  jest.doMock('@azure/functions-core', () => functionsCore, { virtual: true });
  return new Promise((resolve) => {
    jest.isolateModules(() => {
      resolve(requireEntry());
    });
  });
}
