/** Put in by the build: the names of the scripts built with this loader; empty where all are in one file. */
declare const FORM: string
declare const DIALOG: string
declare const PORTEUR: string
