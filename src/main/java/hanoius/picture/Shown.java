package hanoius.picture;

/** What a picture of this program carries about the view of which it was made. */
public sealed interface Shown permits ShownView, ShownTimeline {}
