// Loaded only by pages that ask for it. It may neither evaluate words as code nor write styles: the content policy forbids both.
import htmx from "htmx.org";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;
