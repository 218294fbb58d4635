package sila.entries.review;

import java.util.List;

/** A comment with what was answered, oldest first. */
public record CommentThread(Comment comment, List<Comment> answers) {

    static CommentThread of(Comment comment) {
        return new CommentThread(comment, comment.answers());
    }
}
