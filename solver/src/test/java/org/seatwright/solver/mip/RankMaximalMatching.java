package org.seatwright.solver.mip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rank-maximal matching of applicants to posts: as many first choices as possible, then as many
 * second ones, and so on. Knows nothing of engines, programs or points.
 *
 * <p>Irving, Kavitha, Mehlhorn, Michail and Paluch, "Rank-maximal matchings", ACM Transactions on
 * Algorithms 2 (2006): rank by rank the matching is augmented, and edges that no rank-maximal
 * matching can use leave the graph, by the Gallai-Edmonds decomposition.
 */
final class RankMaximalMatching {
  private static final int NOBODY = -1;

  private enum Label {
    EVEN,
    ODD,
    UNREACHABLE
  }

  /** Rank of each post for each applicant, 0 for none; shape: applicants × posts. */
  private final int[][] rank;

  private final boolean[][] inGraph;
  private final boolean[][] deleted;
  private final int[] postOf;
  private final int[] applicantOf;

  private RankMaximalMatching(int[][] rank, int posts) {
    this.rank = rank;
    inGraph = new boolean[rank.length][posts];
    deleted = new boolean[rank.length][posts];
    postOf = new int[rank.length];
    applicantOf = new int[posts];
    Arrays.fill(postOf, NOBODY);
    Arrays.fill(applicantOf, NOBODY);
  }

  /** How many applicants get each rank, from 1 to {@code ranks}. */
  static List<Long> signature(int[][] rank, int posts, int ranks) {
    RankMaximalMatching matching = new RankMaximalMatching(rank, posts);
    for (int r = 1; r <= ranks; r++) {
      matching.solve(r);
    }
    List<Long> signature = new ArrayList<>();
    for (int r = 1; r <= ranks; r++) {
      int here = r;
      signature.add(
          IntStream.range(0, rank.length)
              .filter(a -> matching.postOf[a] != NOBODY && rank[a][matching.postOf[a]] == here)
              .count());
    }
    return signature;
  }

  private void solve(int r) {
    for (int a = 0; a < rank.length; a++) {
      for (int p = 0; p < applicantOf.length; p++) {
        inGraph[a][p] |= rank[a][p] == r && !deleted[a][p];
      }
    }
    for (int a = 0; a < rank.length; a++) {
      if (postOf[a] == NOBODY) {
        augment(a, new boolean[applicantOf.length]);
      }
    }
    Label[] applicants = new Label[rank.length];
    Label[] posts = new Label[applicantOf.length];
    label(applicants, posts);
    for (int a = 0; a < rank.length; a++) {
      for (int p = 0; p < applicantOf.length; p++) {
        boolean settled = applicants[a] != Label.EVEN || posts[p] != Label.EVEN;
        deleted[a][p] |= rank[a][p] > r && settled;
        boolean useless =
            applicants[a] == Label.ODD && posts[p] != Label.EVEN
                || posts[p] == Label.ODD && applicants[a] != Label.EVEN;
        inGraph[a][p] &= !useless;
      }
    }
  }

  private boolean augment(int applicant, boolean[] visited) {
    for (int p = 0; p < applicantOf.length; p++) {
      if (inGraph[applicant][p] && !visited[p]) {
        visited[p] = true;
        if (applicantOf[p] == NOBODY || augment(applicantOf[p], visited)) {
          applicantOf[p] = applicant;
          postOf[applicant] = p;
          return true;
        }
      }
    }
    return false;
  }

  /** Even or odd by the alternating paths from unmatched vertices that lead there. */
  private void label(Label[] applicants, Label[] posts) {
    Arrays.fill(applicants, Label.UNREACHABLE);
    Arrays.fill(posts, Label.UNREACHABLE);
    for (int a = 0; a < applicants.length; a++) {
      if (postOf[a] == NOBODY) {
        evenApplicant(a, applicants, posts);
      }
    }
    for (int p = 0; p < posts.length; p++) {
      if (applicantOf[p] == NOBODY) {
        evenPost(p, applicants, posts);
      }
    }
  }

  private void evenApplicant(int a, Label[] applicants, Label[] posts) {
    applicants[a] = Label.EVEN;
    for (int p = 0; p < posts.length; p++) {
      if (inGraph[a][p] && posts[p] == Label.UNREACHABLE) {
        posts[p] = Label.ODD;
        if (applicants[applicantOf[p]] == Label.UNREACHABLE) {
          evenApplicant(applicantOf[p], applicants, posts);
        }
      }
    }
  }

  private void evenPost(int p, Label[] applicants, Label[] posts) {
    posts[p] = Label.EVEN;
    for (int a = 0; a < applicants.length; a++) {
      if (inGraph[a][p] && applicants[a] == Label.UNREACHABLE) {
        applicants[a] = Label.ODD;
        if (posts[postOf[a]] == Label.UNREACHABLE) {
          evenPost(postOf[a], applicants, posts);
        }
      }
    }
  }
}
