import type {WireLanguage} from '../language.js'

export const portuguese: WireLanguage = {
  months: [
    'janeiro jan',
    'fevereiro fev',
    'março mar',
    'abril abr',
    'maio mai',
    'junho jun',
    'julho jul',
    'agosto ago',
    'setembro set',
    'outubro out',
    'novembro nov',
    'dezembro dez',
  ],
  weekdays:
    'segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo, segunda, terça, quarta, quinta, sexta',
  ofDate: 'de',
  by: 'Por',
  and: 'e',
  from: 'em, de',
  particles: 'de, do, da, dos, das, e, a, o',
  agencies: `
    Lusa, Agência Lusa, Agência Brasil, Agência Estado, AE, Estadão Conteúdo, Folhapress, FolhaPress, Agência O Globo, O Globo, Agência Senado, Agência Câmara, ANBA, Angop, Inforpress,
    Agência Efe, Ag. Brasil, UOL, G1, Agências, Broadcast, Reuters Brasil, Da Redação, Redação, AIM, STP-Press, Valor
  `,
  cities: `
    Brasília, São Paulo, Rio de Janeiro, Rio, Belo Horizonte, Porto Alegre, Curitiba, Salvador, Recife, Fortaleza, Manaus, Belém, Goiânia, Florianópolis, Vitória, Natal, João Pessoa, Maceió, Aracaju,
    São Luís, Teresina, Cuiabá, Campo Grande, Porto Velho, Rio Branco, Macapá, Boa Vista, Palmas, Campinas, Santos, São José dos Campos, Ribeirão Preto, Niterói, Londrina, Joinville,
    Lisboa, Porto, Coimbra, Braga, Faro, Évora, Aveiro, Funchal, Ponta Delgada, Luanda, Maputo, Praia, Bissau, Díli, Macau, Londres, Paris, Bruxelas, Genebra, Berlim, Frankfurt, Munique, Viena, Roma, Milão,
    Madri, Madrid, Barcelona, Atenas, Moscou, Moscovo, Varsóvia, Praga, Budapeste, Bucareste, Estocolmo, Copenhague, Haia, Amsterdã, Zurique, Istambul, Jerusalém, Damasco, Bagdá, Teerã, Cairo, Argel, Túnis, Nova York,
    Nova Iorque, Nova Délhi, Pequim, Xangai, Tóquio, Seul, Manila, Jacarta, Cingapura, Singapura, Sydney, Joanesburgo, Montevidéu, Assunção, Santiago, Bogotá, Cidade do México, Havana, Washington, Buenos Aires, Caracas, Lima, Quito, La Paz, Cidade do Cabo
  `,
  regions: `
    Brasil, Portugal, Espanha, França, Alemanha, Itália, Reino Unido, Inglaterra, Suíça, Bélgica, Holanda, Áustria, Polônia, Hungria, Romênia, Rússia, Ucrânia, Grécia, Turquia, Suécia, Noruega, Dinamarca, Finlândia, Irlanda, Egito,
    Marrocos, Israel, Líbano, Síria, Iraque, Irã, Índia, Paquistão, China, Japão, Coreia do Sul, Coreia do Norte, Tailândia, Indonésia, Austrália, África do Sul, Quênia, Canadá, Estados Unidos, EUA, México, Argentina, Uruguai, Paraguai,
    Chile, Peru, Colômbia, Equador, Venezuela, Moçambique, Angola, SP, RJ, MG, RS, PR, BA, DF, GO, AM, PE, São Paulo, Minas Gerais, Bahia, Paraná
  `,
  roles: {
    'Reportagem de': 'reporter',
    'Reportagem adicional de': 'reporter',
    Reportagem: 'reporter',
    Repórter: 'reporter',
    'Texto de': 'reporter',
    'Edição de': 'editor',
    'Editado por': 'editor',
    Edição: 'editor',
    'Tradução de': 'translator',
    Tradução: 'translator',
    'Fotos de': 'photographer',
    Fotógrafo: 'photographer',
    Correspondente: 'correspondent',
    Fonte: 'source',
    Fontes: 'source',
  },
  notPlaces:
    'Atualização, Atualizada, Urgente, Análise, Entrevista, Opinião, Exclusivo, Especial, Delação, Resumo, Leia, Leia mais, Veja, Foto, Vídeo, Hoje, Operação, Artigo',
}
