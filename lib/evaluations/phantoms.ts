import { foldedWords } from "@/lib/fold";

/**
 * What recognizers write down when there is only silence or noise, in the languages that candidates speak: lines that end
 * films and videos.
 */
const inventions = `you, bye, bye bye, thank you, thank you very much, thank you so much, thanks, thank you for watching,
  thank you so much for watching, thanks for watching, thanks for watching and see you next time, thank you for listening,
  thanks for listening, please subscribe, please subscribe to my channel, please subscribe to our channel,
  like and subscribe, don't forget to subscribe, don't forget to like and subscribe, see you, see you next time,
  see you in the next video, i'll see you in the next video, see you in the next one, i'll see you next time,
  subtitles by the amara.org community, subtitles by, music, applause, laughter, silence, blank audio, no audio,
  inaudible, foreign,
  gracias, muchas gracias, gracias por ver, gracias por ver el video, gracias por ver este video,
  gracias por ver mi video, gracias por ver el vídeo, muchas gracias por ver el video, gracias por su atención,
  muchas gracias por su atención, gracias por escuchar, gracias por mirar, suscríbete, suscríbete al canal,
  suscríbete a mi canal, suscríbanse, suscríbanse al canal, no olvides suscribirte, no olvides suscribirte al canal,
  no olviden suscribirse, dale like y suscríbete, hasta la próxima, nos vemos, nos vemos en el próximo video,
  nos vemos en la próxima, hasta luego, adiós, chao, subtítulos por la comunidad de amara.org,
  subtítulos realizados por la comunidad de amara.org, subtítulos hechos por la comunidad de amara.org,
  subtítulos en español de amara.org, subtitulado por la comunidad de amara.org, subtítulos, música, aplausos, risas,
  silencio, sin audio, inaudible,
  untertitel der amara.org-community, untertitel im auftrag des zdf für funk, untertitelung des zdf,
  vielen dank fürs zuschauen, vielen dank für's zuschauen, vielen dank, bis zum nächsten mal, tschüss, musik,
  sous-titres réalisés par la communauté d'amara.org, sous-titrage société radio-canada, sous-titrage st' 501,
  merci d'avoir regardé cette vidéo, merci d'avoir regardé, merci, musique, abonnez-vous,
  legendas pela comunidade amara.org, obrigado por assistir, obrigado, obrigada, tchau, inscreva-se no canal,
  sottotitoli creati dalla comunità amara.org, sottotitoli e revisione a cura di qtss, grazie per la visione, grazie,
  ondertiteld door de amara.org gemeenschap, bedankt voor het kijken, ご視聴ありがとうございました,
  字幕由amara.org社区提供, 谢谢观看, 시청해 주셔서 감사합니다, продолжение следует, спасибо за просмотр,
  субтитры сделал dimatorzok`;

const phrases = new Set(
  inventions.split(",").map((phrase) => foldedWords(phrase).join(" ")),
);

const longest = Math.max(
  ...Array.from(phrases, (phrase) => phrase.split(" ").length),
);

/** Whether a text is nothing but such lines, once or many times, whatever their case, accents and punctuation. */
export function isPhantom(text: string): boolean {
  const words = foldedWords(text);
  let at = 0;
  while (at < words.length) {
    const length = phraseAt(words, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Words of the longest phrase that begins there; 0 for none. */
function phraseAt(words: string[], at: number): number {
  for (let length = longest; length > 0; length--)
    if (phrases.has(words.slice(at, at + length).join(" "))) return length;
  return 0;
}
