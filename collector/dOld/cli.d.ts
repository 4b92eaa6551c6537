#!/usr/bin/env node
import './node-version.ts';
//# sourceMappingURL=cli.d.ts.map