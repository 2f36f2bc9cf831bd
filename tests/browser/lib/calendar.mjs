// A calendar program: subscribes to a feed and reads it as RFC 5545 says. Gives its entries by UID.
import ICAL from "ical.js";
import assert from "node:assert/strict";

export async function subscribed(address) {
  const answer = await fetch(address);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type"), /text\/calendar/);
  const text = await answer.text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar.getAllSubcomponents("vevent").map((e) => {
    const event = new ICAL.Event(e);
    return {
      uid: event.uid, summary: event.summary, description: event.description ?? "", location: event.location, sequence: event.sequence,
      status: e.getFirstPropertyValue("status"), begins: event.startDate.toJSDate().toISOString(), ends: event.endDate.toJSDate().toISOString(),
    };
  });
  return { text, entries, day: (date) => entries.find((e) => e.uid.startsWith(`service-day-${date}@`)) };
}
