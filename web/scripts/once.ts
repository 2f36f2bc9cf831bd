// A pressed button is not pressed twice: the second press of a form that is on its way does nothing.
const underWay = new WeakSet<HTMLFormElement>();

function press(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.method === "get") return;
  if (underWay.has(form)) {
    event.preventDefault();
    return;
  }
  underWay.add(form);
  event.submitter?.setAttribute("aria-disabled", "true");
}

// Coming back by the browser's own arrow finds the page as it was left, and the button ready again.
function ready(): void {
  for (const form of Array.from(document.forms)) {
    if (!underWay.delete(form)) continue;
    for (const button of Array.from(form.querySelectorAll("button:not([type=button])[aria-disabled]")))
      button.removeAttribute("aria-disabled");
  }
}

export function once(): void {
  document.addEventListener("submit", press);
  window.addEventListener("pageshow", (event) => event.persisted && ready());
}
