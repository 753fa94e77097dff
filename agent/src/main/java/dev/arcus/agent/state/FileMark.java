package dev.arcus.agent.state;

/** Which writing of a file this is: take the mark before reading the file, and no later change is missed. */
public record FileMark(String text) {

    /** The mark of a file that does not exist. */
    public static final FileMark ABSENT = new FileMark("");
}
