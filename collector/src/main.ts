import './node-version.ts'

const { readSettings, SettingError } = await import('./app/settings.ts')
const { startCollector } = await import('./app/start-collector.ts')

// Votes are taken even where nobody reads the log any more.
process.stdout.on('error', () => undefined)

try {
  const settings = readSettings(process.env)
  const collector = await startCollector(settings)
  console.info(`MonAvis takes votes at ${settings.publicUrl} and listens at ${collector.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      collector.close().then(
        (isWhole) => {
          if (isWhole) process.exit(0)
          // Any other way out waits for the thread that hangs.
          process.kill(process.pid, 'SIGKILL')
        },
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
} catch (error) {
  console.error(error instanceof SettingError ? error.message : error)
  process.exit(1)
}
