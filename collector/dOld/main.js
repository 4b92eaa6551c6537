import './node-version.js';
const { readSettings, SettingError } = await import('./app/settings.js');
const { startCollector } = await import('./app/start-collector.js');
try {
    const settings = readSettings(process.env);
    const collector = await startCollector(settings);
    console.info(`MonAvis takes votes at ${settings.publicUrl} and listens at ${collector.url}`);
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => {
            collector.close().then(() => process.exit(0), (error) => {
                console.error(error);
                process.exit(1);
            });
        });
    }
}
catch (error) {
    console.error(error instanceof SettingError ? error.message : error);
    process.exit(1);
}
//# sourceMappingURL=main.js.map