// The device reads the page aloud. The button waits hidden and shows itself only where the device can speak.
export function read(): void {
  if (!("speechSynthesis" in window)) return;
  for (const holder of Array.from(document.querySelectorAll<HTMLElement>("[data-read]"))) {
    const button = holder.querySelector("button");
    const main = document.querySelector("main");
    if (!button || !main) continue;
    holder.hidden = false;
    button.addEventListener("click", () => toggle(main));
  }
  window.addEventListener("pagehide", () => speechSynthesis.cancel());
}

function toggle(main: HTMLElement): void {
  if (speechSynthesis.speaking) {
    speechSynthesis.cancel();
    return;
  }
  for (const sentence of sentences(main)) {
    const voice = new SpeechSynthesisUtterance(sentence);
    voice.lang = document.documentElement.lang;
    voice.rate = 0.9;
    speechSynthesis.speak(voice);
  }
}

// Short pieces, so that slow devices begin at once and long pages do not stop half way.
function sentences(main: HTMLElement): string[] {
  return (main.innerText.match(/[^。！？!?\n]+[。！？!?]?/g) ?? []).map((piece) => piece.trim()).filter((piece) => piece !== "");
}
