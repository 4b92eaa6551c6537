/** What the examples and the tests start the service with. */
export { buildApp } from './app/build-app.js';
export { readSettings, SettingError } from './app/settings.js';
export { startCollector } from './app/start-collector.js';
export { openStore } from './store/store.js';
//# sourceMappingURL=index.js.map