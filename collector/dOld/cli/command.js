/** The file of a SQLite database; undefined when the settings name a PostgreSQL. */
export function fileOf({ databaseUrl }) {
    return databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : undefined;
}
/** Says why a command does nothing. @returns its exit code */
export function refuse(reason) {
    console.error(reason);
    return 1;
}
//# sourceMappingURL=command.js.map