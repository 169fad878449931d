import { contextBridge } from 'electron';

// The page reaches the back end by fetch, as in a browser. All it learns here is where it runs.
contextBridge.exposeInMainWorld('insatskartan', Object.freeze({ desktop: true }));
