/** What the examples and the tests start the service with. */
export { type AppParts, buildApp } from './app/build-app.ts';
export { readSettings, SettingError, type Settings } from './app/settings.ts';
export { type Collector, startCollector } from './app/start-collector.ts';
export { openStore, type Store } from './store/store.ts';
//# sourceMappingURL=index.d.ts.map