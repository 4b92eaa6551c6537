import type { FormTexts, PageTexts, PrivacyTexts, PromptTexts } from './texts.ts'

export const prompt = {
  question: 'Como correu este procedimento?',
  bad: 'Mal',
  medium: 'Assim-assim',
  good: 'Bem',
  sending: 'A enviar a sua opinião…',
  thanks: 'Obrigado, a sua opinião ficou registada. Ainda a pode alterar.',
  sayMore: 'Dizer mais',
  unreachable: 'Ainda não foi enviado: nova tentativa dentro de momentos.',
  refused: 'Não foi possível enviar a sua escolha.',
  close: 'Fechar',
} satisfies PromptTexts

export const form = {
  comprehension: 'As explicações eram claras?',
  comprehensionOptions: {
    4: 'Não, de modo nenhum',
    5: 'Nem por isso',
    6: 'Mais ou menos',
    7: 'Em geral, sim',
    8: 'Sim, totalmente',
  },
  contactTried: 'Procurou ajuda?',
  contactTriedHint: 'Assinale tudo o que tentou.',
  contactTriedOptions: {
    9: 'Ao balcão',
    10: 'Por telefone',
    11: 'Por e-mail',
    12: 'Por chat',
    13: 'Junto de uma pessoa próxima',
    14: 'Junto de uma associação',
    15: 'Em sites da internet',
    16: 'De outra forma',
    17: 'Não, não precisei',
  },
  contactTriedOther: 'De outra forma: onde procurou?',
  contactReached: 'Conseguiu entrar em contacto com alguém?',
  contactReachedOptions: { 17: 'Sim', 18: 'Não' },
  contactSatisfaction: 'O que achou da ajuda que recebeu?',
  contactSatisfactionOptions: {
    19: 'Muito má',
    20: 'Má',
    21: 'Razoável',
    22: 'Boa',
    23: 'Muito boa',
  },
  comment: 'O que lhe agradou, o que atrapalhou',
  commentHint:
    'Para que a sua opinião continue anónima, não mencione ninguém e não indique nenhum número nem endereço. Depois de lida, poderá ser publicada com uma resposta.',
  next: 'Continuar',
  send: 'Enviar',
  stop: 'Ficar por aqui',
  back: 'Voltar',
  kept: 'A sua opinião ficou registada. Já não pode ser alterada.',
  done: 'A sua opinião ficou registada. Pode fechar esta página.',
  withdrawSure: 'Sim, apagar a minha opinião e as minhas respostas',
  withdraw: 'Retirar a minha opinião',
  withdrawn: 'Já não conta, e o que tinha escrito foi apagado. Pode fechar esta página.',
} satisfies FormTexts

export const page = {
  title: 'Dou a minha opinião',
  sayMoreTitle: 'Quer dizer mais alguma coisa?',
  notSent: 'Não foi possível enviar as suas respostas. Continuam aqui em baixo: tente de novo daqui a pouco.',
  thanks: 'Obrigado, a sua opinião ficou registada.',
  otherLanguages: 'Outras línguas',
  noAnswer: 'Sem resposta',
  noHelpAlone: 'Se não precisou de ajuda, não assinale mais nada.',
  tooLong: 'Este texto é demasiado longo: deixe o mais importante.',
  doneTitle: 'Obrigado!',
  withdrawnTitle: 'A sua opinião foi retirada',
  unsure: 'Nada foi retirado: marque primeiro a caixa que o confirma.',
  about: 'A sua opinião é anónima. Ajuda a administração a melhorar este procedimento.',
  privacy: 'Nenhum cookie, e o seu endereço IP nunca é guardado.',
  wrong: 'Erro',
  closedTitle: 'Este procedimento já não recolhe opiniões',
  closed: 'O botão utilizado foi desativado. Obrigado por ter querido dar a sua opinião.',
  elsewhereTitle: 'Este botão não é daqui',
  elsewhere: 'Não aceita opiniões vindas deste site. Volte ao procedimento para dar a sua.',
  unknownTitle: 'Procedimento não encontrado',
  unknown: 'O endereço que seguiu não corresponde a nenhum procedimento conhecido.',
  errorTitle: 'Não foi possível registar a sua opinião',
  error: 'A culpa não é sua. Volte atrás e tente de novo daqui a pouco.',
  tooManyTitle: 'Um momento, por favor',
  tooMany: 'Estão a chegar muitas opiniões da sua rede. Tente de novo daqui a um minuto.',
  tooLateTitle: 'Esta opinião já não pode ser alterada',
  tooLate: 'Continua a contar tal como a deu.',
  invalidTitle: 'Falta alguma coisa',
  invalid: 'Volte atrás, escolha uma cara e tente de novo.',
  yourData: 'O que acontece à sua opinião',
  method: 'Como são feitas as notas',
  data: 'Os dados abertos',
  skip: 'Ir para o conteúdo',
  accessibility: {
    total: 'Acessibilidade: totalmente conforme',
    partial: 'Acessibilidade: parcialmente conforme',
    none: 'Acessibilidade: não conforme',
  },
} satisfies PageTexts

export const privacy = {
  title: 'O que acontece à sua opinião',
  kept: {
    heading: 'O que guardamos',
    paragraphs: [
      'A cara que escolheu, as suas respostas e a sua mensagem, se as der, o procedimento de que se trata, o botão utilizado, a língua da página, o dia e a hora.',
      'Nada revela quem é: nem nome, nem endereço IP, nem cookie. Nada é deixado no seu navegador. Nada nos chega do seu processo, e nenhum outro site é contactado.',
    ],
  },
  message: (days) => ({
    heading: 'Se escrever uma mensagem',
    paragraphs: [
      'Antes de a guardar, ocultamos o que se parece com um endereço de e-mail, um número de telefone, de segurança social, de conta ou de cartão bancário, um número fiscal ou uma morada. Um programa não reconhece tudo: não escreva o nome de ninguém, nem sequer o seu.',
      `A sua mensagem é apagada ao fim de ${days} dias. Mas a sua opinião continua a contar.`,
    ],
  }),
  observatory: (days) => ({
    heading: 'Se escrever a partir do observatório',
    paragraphs: [
      'Uma opinião ou uma proposta pode ser publicada depois de lida, com os dados ocultados como numa mensagem: a opinião com o seu mês, nunca com o seu autor. Uma comunicação de problema nunca é publicada: só a leem os funcionários encarregados do procedimento e deste serviço.',
      `O que é publicado permanece. O que não o é apaga-se ao fim de ${days} dias, tal como o texto de uma comunicação de problema.`,
      'Pode retirar uma opinião na página que lhe agradece, enquanto estiver aberta. Para mandar apagar uma proposta ou uma comunicação, escreva à administração que responde por este serviço, indicando o número da proposta ou o código de acompanhamento da comunicação.',
      'Um apoio é apenas um número. Para contar só um por dia, o serviço retém em memória, até à meia-noite, uma impressão digital do seu endereço IP e do que o seu navegador diz de si próprio.',
    ],
  }),
  purpose: {
    heading: 'Para que serve isto, e quem o lê',
    paragraphs: [
      'Para tornar mais simples os procedimentos online. É uma missão de interesse público (RGPD, artigo 6.º, n.º 1, alínea e), pela qual responde a administração que lhe propôs este botão.',
      'As mensagens são lidas pelos funcionários encarregados do procedimento e deste serviço. Podem publicar uma com a sua resposta, depois de revista: com o seu mês, nunca com o seu autor. Desaparece se retirar a sua opinião. Quanto às pontuações, são públicas: são totais.',
    ],
  },
  abuse: {
    heading: 'Contra os envios em massa',
    paragraphs: [
      'Para que um robô não vote mil vezes, o serviço retém em memória uma impressão digital do seu endereço IP. Essa impressão não é escrita em lado nenhum. À meia-noite, hora de Paris, a chave com que foi feita é destruída: a partir daí, já ninguém pode descobrir o endereço através dela.',
    ],
  },
  rights: {
    heading: 'Os seus direitos',
    paragraphs: [
      '«Dizer mais», por baixo da cara escolhida, abre as perguntas seguintes. Nelas pode alterar a sua opinião durante vinte e quatro horas e, no fim, retirá-la, enquanto a página estiver aberta.',
      'Depois de fechada a página, já nada liga a opinião a si: não saberíamos qual é a sua, e não poderíamos nem mostrar-lhe essa opinião nem apagá-la. É o preço do anonimato.',
      'Alguém mencionou o seu nome numa mensagem? Escreva à administração do procedimento: essa mensagem será apagada. Pode também dirigir-se à CNIL, a autoridade francesa de proteção de dados, em cnil.fr.',
    ],
  },
} satisfies PrivacyTexts
