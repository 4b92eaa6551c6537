import type { FormTexts, PageTexts, PrivacyTexts, PromptTexts } from './texts.ts'

export const prompt = {
  question: '¿Cómo le ha ido con este trámite?',
  bad: 'Mal',
  medium: 'Regular',
  good: 'Bien',
  sending: 'Enviando su opinión…',
  thanks: 'Gracias, su opinión ha quedado registrada. Todavía puede cambiarla.',
  sayMore: 'Decir algo más',
  unreachable: 'Aún no se ha enviado: nuevo intento en un momento.',
  refused: 'No se ha podido enviar su elección.',
  close: 'Cerrar',
} satisfies PromptTexts

export const form = {
  comprehension: '¿Eran claras las explicaciones?',
  comprehensionOptions: {
    4: 'No, para nada',
    5: 'Más bien no',
    6: 'Más o menos',
    7: 'Más bien sí',
    8: 'Sí, del todo',
  },
  contactTried: '¿Ha buscado ayuda?',
  contactTriedHint: 'Marque todo lo que haya intentado.',
  contactTriedOptions: {
    9: 'En la ventanilla',
    10: 'Por teléfono',
    11: 'Por correo electrónico',
    12: 'Por chat',
    13: 'En una persona cercana',
    14: 'En una asociación',
    15: 'En páginas de internet',
    16: 'De otra manera',
    17: 'No, no me ha hecho falta',
  },
  contactTriedOther: 'De otra manera: ¿dónde ha buscado?',
  contactReached: '¿Ha podido comunicarse con alguien?',
  contactReachedOptions: { 17: 'Sí', 18: 'No' },
  contactSatisfaction: '¿Qué le ha parecido la ayuda recibida?',
  contactSatisfactionOptions: {
    19: 'Muy mala',
    20: 'Mala',
    21: 'Regular',
    22: 'Buena',
    23: 'Muy buena',
  },
  comment: 'Lo que le ha gustado, lo que le ha molestado',
  commentHint:
    'Para que su opinión siga siendo anónima, no nombre a nadie y no dé números ni direcciones. Una vez leída, podrá publicarse con una respuesta.',
  next: 'Continuar',
  send: 'Enviar',
  stop: 'Dejarlo aquí',
  back: 'Volver',
  kept: 'Su opinión ha quedado registrada. Ya no se puede cambiar.',
  done: 'Su opinión ha quedado registrada. Puede cerrar esta página.',
  withdrawSure: 'Sí, borrar mi opinión y mis respuestas',
  withdraw: 'Retirar mi opinión',
  withdrawn: 'Ya no cuenta, y lo que había escrito se ha borrado. Puede cerrar esta página.',
} satisfies FormTexts

export const page = {
  title: 'Doy mi opinión',
  sayMoreTitle: '¿Quiere decir algo más?',
  notSent:
    'No se han podido enviar sus respuestas. Siguen aquí abajo: inténtelo de nuevo dentro de un momento.',
  thanks: 'Gracias, su opinión ha quedado registrada.',
  otherLanguages: 'Otros idiomas',
  noAnswer: 'Sin respuesta',
  noHelpAlone: 'Si no le ha hecho falta ayuda, no marque nada más.',
  tooLong: 'Este texto es demasiado largo: deje lo más importante.',
  doneTitle: '¡Gracias!',
  withdrawnTitle: 'Su opinión se ha retirado',
  unsure: 'No se ha retirado nada: marque antes la casilla que lo confirma.',
  about: 'Su opinión es anónima. Ayuda a la administración a mejorar este trámite.',
  privacy: 'Ninguna cookie, y su dirección IP no se guarda nunca.',
  wrong: 'Error',
  closedTitle: 'Este trámite ya no recoge opiniones',
  closed: 'El botón utilizado se ha desactivado. Gracias por haber querido dar su opinión.',
  elsewhereTitle: 'Este botón no es de aquí',
  elsewhere: 'No acepta opiniones que lleguen desde este sitio web. Vuelva al trámite para dar la suya.',
  unknownTitle: 'Trámite no encontrado',
  unknown: 'La dirección que ha seguido no corresponde a ningún trámite conocido.',
  errorTitle: 'No se ha podido registrar su opinión',
  error: 'No es culpa suya. Vuelva atrás e inténtelo de nuevo dentro de un momento.',
  tooManyTitle: 'Un momento, por favor',
  tooMany: 'Están llegando muchas opiniones desde su red. Inténtelo de nuevo dentro de un minuto.',
  tooLateTitle: 'Esta opinión ya no se puede cambiar',
  tooLate: 'Sigue contando tal como usted la dio.',
  invalidTitle: 'Falta algo',
  invalid: 'Vuelva atrás, elija una cara e inténtelo de nuevo.',
  yourData: 'Qué pasa con su opinión',
  method: 'Cómo se hacen las notas',
  data: 'Los datos abiertos',
  skip: 'Ir al contenido',
  accessibility: {
    total: 'Accesibilidad: plenamente conforme',
    partial: 'Accesibilidad: parcialmente conforme',
    none: 'Accesibilidad: no conforme',
  },
} satisfies PageTexts

export const privacy = {
  title: 'Qué pasa con su opinión',
  kept: {
    heading: 'Lo que guardamos',
    paragraphs: [
      'La cara que ha elegido, sus respuestas y su mensaje si nos los da, el trámite del que se trata, el botón utilizado, el idioma de la página, el día y la hora.',
      'Nada dice quién es usted: ni nombre, ni dirección IP, ni cookie. No se deja nada en su navegador. No nos llega nada de su expediente, y no se contacta con ningún otro sitio web.',
    ],
  },
  message: (days) => ({
    heading: 'Si escribe un mensaje',
    paragraphs: [
      'Antes de guardarlo, ocultamos lo que parece una dirección de correo electrónico, un número de teléfono, de seguridad social, de cuenta o de tarjeta bancaria, un número fiscal o una dirección postal. Un programa no lo reconoce todo: no ponga el nombre de nadie, ni siquiera el suyo.',
      `Su mensaje se borra al cabo de ${days} días. Su opinión, en cambio, sigue contando.`,
    ],
  }),
  observatory: (days) => ({
    heading: 'Si escribe desde el observatorio',
    paragraphs: [
      'Una opinión o una propuesta puede publicarse una vez leída, con los datos ocultos como en un mensaje: la opinión con su mes, nunca con su autor. Un aviso de problema no se publica nunca: solo lo lee el personal encargado del trámite y de este servicio.',
      `Lo que se publica permanece. Lo que no se publica se borra al cabo de ${days} días, como el texto de un aviso de problema.`,
      'Puede retirar una opinión en la página que le da las gracias, mientras esté abierta. Para que se borre una propuesta o un aviso, escriba a la administración que responde de este servicio e indique el número de la propuesta o el código de seguimiento del aviso.',
      'Un apoyo no es más que un número. Para contar solo uno al día, el servicio retiene en memoria, hasta medianoche, una huella de su dirección IP y de lo que su navegador dice de sí mismo.',
    ],
  }),
  purpose: {
    heading: 'Para qué sirve, y quién lo lee',
    paragraphs: [
      'Para hacer más sencillos los trámites en línea. Es una misión de interés público (RGPD, artículo 6.1.e), de la que responde la administración que le ha ofrecido este botón.',
      'Los mensajes los lee el personal encargado del trámite y de este servicio. Puede publicar uno con su respuesta, una vez revisado: con su mes, nunca con su autor. Desaparece si usted retira su opinión. Las puntuaciones, en cambio, son públicas: son totales.',
    ],
  },
  abuse: {
    heading: 'Contra los envíos masivos',
    paragraphs: [
      'Para que un robot no vote mil veces, el servicio retiene en memoria una huella de su dirección IP. Esa huella no se escribe en ningún sitio. A medianoche, hora de París, se destruye la clave con la que se hizo: desde ese momento, ya nadie puede averiguar la dirección a partir de ella.',
    ],
  },
  rights: {
    heading: 'Sus derechos',
    paragraphs: [
      '«Decir algo más», debajo de la cara elegida, abre las demás preguntas. En ellas puede cambiar su opinión durante veinticuatro horas y, al final, retirarla, mientras la página esté abierta.',
      'Una vez cerrada la página, ya nada une la opinión con usted: no sabríamos cuál es la suya, y no podríamos ni mostrársela ni borrarla. Es el precio del anonimato.',
      '¿Alguien le ha nombrado a usted en un mensaje? Escriba a la administración del trámite: ese mensaje se borrará. También puede dirigirse a la CNIL, la autoridad francesa de protección de datos, en cnil.fr.',
    ],
  },
} satisfies PrivacyTexts
