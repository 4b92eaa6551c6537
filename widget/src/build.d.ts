/** Put in by the build: name of the questionnaire built with this loader; empty where both are one file. */
declare const FORM: string
